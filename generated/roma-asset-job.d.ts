// Written by `npm run generate` from specs/; changes here are lost.

export interface paths {
    "/v2/{project_id}/instances/{instance_id}/assets/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Query the progress of a job. */
        get: operations["getAssetJobProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AssetJob: {
            /** @description Id of the job. */
            id?: string;
            /** @description Kind of job. */
            type?: string;
            /**
             * @description Where the job stands.
             * @enum {string}
             */
            status?: "Running" | "Success" | "Failed" | "Finished";
            /** @description Why the job failed. */
            reason?: {
                /** @description Kind of resource. */
                resource_type?: string;
                /** @description Name of the resource. */
                resource_name?: string;
                /** @description Code of the error. */
                error_code?: string;
                /** @description The error in words. */
                error_msg?: string;
            }[];
            /** @description Why the job failed. */
            reasons?: {
                /** @description Kind of resource. */
                resource_type?: string;
                /** @description Name of the resource. */
                resource_name?: string;
                /** @description Code of the error. */
                error_code?: string;
                /** @description The error in words. */
                error_msg?: string;
            }[];
            /**
             * Format: float
             * @description How much of the job is done, as a fraction.
             */
            progress_percent?: number;
            /** @description Id of the exported package. */
            archive_id?: string;
            /** @description When the job began. */
            begin_time?: number | string;
            /** @description When the job ended. */
            end_time?: number | string;
        };
        AssetJobReason: {
            /** @description Kind of resource. */
            resource_type?: string;
            /** @description Name of the resource. */
            resource_name?: string;
            /** @description Code of the error. */
            error_code?: string;
            /** @description The error in words. */
            error_msg?: string;
        };
        Forbidden: {
            /** @description Code of the error. */
            error_code?: string;
            /** @description The error in words. */
            error_msg?: string;
            /** @description More about the error. */
            error_details?: string;
            /** @description Id of the request. */
            request_id?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAssetJobProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the instance. */
                instance_id: string;
                /** @description Id of the project. */
                project_id: string;
                /** @description Id of the job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the job. */
                        id?: string;
                        /** @description Kind of job. */
                        type?: string;
                        /**
                         * @description Where the job stands.
                         * @enum {string}
                         */
                        status?: "Running" | "Success" | "Failed" | "Finished";
                        /** @description Why the job failed. */
                        reason?: {
                            /** @description Kind of resource. */
                            resource_type?: string;
                            /** @description Name of the resource. */
                            resource_name?: string;
                            /** @description Code of the error. */
                            error_code?: string;
                            /** @description The error in words. */
                            error_msg?: string;
                        }[];
                        /** @description Why the job failed. */
                        reasons?: {
                            /** @description Kind of resource. */
                            resource_type?: string;
                            /** @description Name of the resource. */
                            resource_name?: string;
                            /** @description Code of the error. */
                            error_code?: string;
                            /** @description The error in words. */
                            error_msg?: string;
                        }[];
                        /**
                         * Format: float
                         * @description How much of the job is done, as a fraction.
                         */
                        progress_percent?: number;
                        /** @description Id of the exported package. */
                        archive_id?: string;
                        /** @description When the job began. */
                        begin_time?: number | string;
                        /** @description When the job ended. */
                        end_time?: number | string;
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Code of the error. */
                        error_code?: string;
                        /** @description The error in words. */
                        error_msg?: string;
                        /** @description More about the error. */
                        error_details?: string;
                        /** @description Id of the request. */
                        request_id?: string;
                    };
                };
            };
        };
    };
}
