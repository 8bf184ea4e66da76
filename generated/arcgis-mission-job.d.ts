// Written by `npm run generate` from specs/; changes here are lost.

export interface paths {
    "/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress information of a job. */
        get: operations["getMissionJob"];
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
        Job: {
            /** @description Id of the job. */
            jobId?: string;
            /** @description What the job has reported so far. */
            messages?: string[];
            /** @description When the job began; epoch, milliseconds by the example. */
            startTime?: number;
            /** @description When the job ended; epoch, milliseconds by the example. */
            endTime?: number;
            /** @description The operation. */
            type?: string;
            /** @description Where the job stands. */
            status?: string;
            /** @description Whose job it is. */
            username?: string;
            customAttributes?: {
                /** @description Number of steps that are done. */
                stepsCompleted?: number;
                /** @description Whether the job was called off. */
                isCancelled?: boolean;
                /** @description Id of the mission. */
                missionId?: string;
                /** @description Codes of the messages. */
                messageCodes?: number[];
                /** @description Number of all steps. */
                totalSteps?: number;
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
    getMissionJob: {
        parameters: {
            query?: {
                /** @description Format of the answer. */
                f?: "html" | "json" | "pjson";
            };
            header?: never;
            path: {
                /** @description Id of the job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the job. */
                        jobId?: string;
                        /** @description What the job has reported so far. */
                        messages?: string[];
                        /** @description When the job began; epoch, milliseconds by the example. */
                        startTime?: number;
                        /** @description When the job ended; epoch, milliseconds by the example. */
                        endTime?: number;
                        /** @description The operation. */
                        type?: string;
                        /** @description Where the job stands. */
                        status?: string;
                        /** @description Whose job it is. */
                        username?: string;
                        customAttributes?: {
                            /** @description Number of steps that are done. */
                            stepsCompleted?: number;
                            /** @description Whether the job was called off. */
                            isCancelled?: boolean;
                            /** @description Id of the mission. */
                            missionId?: string;
                            /** @description Codes of the messages. */
                            messageCodes?: number[];
                            /** @description Number of all steps. */
                            totalSteps?: number;
                        };
                    };
                    "text/html": string;
                };
            };
        };
    };
}
