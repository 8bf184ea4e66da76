// Written by `npm run generate` from specs/; changes here are lost.

export interface paths {
    "/contextcapture/jobs/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Retrieve job progress. */
        get: operations["getModelingJobProgress"];
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
        /**
         * Job progress state
         * @description Where the job stands.
         * @enum {unknown}
         */
        "jobProgress-state": "Unsubmitted" | "Active" | "Over";
        /**
         * Job progress
         * @description Progress, state and present step of the job.
         */
        jobProgress: {
            /** @description How much of the job is done. */
            percentage?: number;
            /**
             * Job progress state
             * @description Where the job stands.
             * @enum {unknown}
             */
            state?: "Unsubmitted" | "Active" | "Over";
            /** @description What the job is doing. */
            step?: string;
        };
        /** jobProgress response */
        "jobProgress-response": {
            /**
             * Job progress
             * @description The job's progress.
             */
            jobProgress: {
                /** @description How much of the job is done. */
                percentage?: number;
                /**
                 * Job progress state
                 * @description Where the job stands.
                 * @enum {unknown}
                 */
                state?: "Unsubmitted" | "Active" | "Over";
                /** @description What the job is doing. */
                step?: string;
            };
        };
        /** @description What went wrong. */
        Error: {
            /** @description One of the server's own error codes. */
            code: string;
            /** @description The error in words for people. */
            message: string;
            /** @description What the error is about. */
            target?: string | null;
        } & {
            [key: string]: unknown;
        };
        /**
         * Error Response
         * @description Details of an error. Not every failed request has such a body, and its members may be null.
         */
        "Error-response": {
            /** @description What went wrong. */
            error: {
                /** @description One of the server's own error codes. */
                code: string;
                /** @description The error in words for people. */
                message: string;
                /** @description What the error is about. */
                target?: string | null;
            } & {
                [key: string]: unknown;
            };
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
    getModelingJobProgress: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Media type of the platform's first version.
                 * @example application/vnd.bentley.itwin-platform.v1+json
                 */
                Accept?: string;
            };
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job's progress. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Job progress
                         * @description The job's progress.
                         */
                        jobProgress: {
                            /** @description How much of the job is done. */
                            percentage?: number;
                            /**
                             * Job progress state
                             * @description Where the job stands.
                             * @enum {unknown}
                             */
                            state?: "Unsubmitted" | "Active" | "Over";
                            /** @description What the job is doing. */
                            step?: string;
                        };
                    };
                };
            };
            /** @description The credential is missing, was issued elsewhere, lacks the scope, or the headers are malformed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What went wrong. */
                        error: {
                            /** @description One of the server's own error codes. */
                            code: string;
                            /** @description The error in words for people. */
                            message: string;
                            /** @description What the error is about. */
                            target?: string | null;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description The job is not available. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What went wrong. */
                        error: {
                            /** @description One of the server's own error codes. */
                            code: string;
                            /** @description The error in words for people. */
                            message: string;
                            /** @description What the error is about. */
                            target?: string | null;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description The client has sent more requests than its tier allows. */
            429: {
                headers: {
                    /**
                     * @description Seconds until the client may send requests again.
                     * @example 30
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What went wrong. */
                        error: {
                            /** @description One of the server's own error codes. */
                            code: string;
                            /** @description The error in words for people. */
                            message: string;
                            /** @description What the error is about. */
                            target?: string | null;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
}
