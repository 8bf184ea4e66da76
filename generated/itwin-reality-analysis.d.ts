// Written by `npm run generate` from specs/; changes here are lost.

export interface paths {
    "/realitydataanalysis/jobs/{jobId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Retrieve job progress. */
        get: operations["getAnalysisJobProgress"];
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
         * Job state
         * @description Where the job stands.
         * @enum {unknown}
         */
        "Job-state": "unsubmitted" | "active" | "success" | "failed" | "cancelled";
        /**
         * Progress
         * @description Progress of the job.
         */
        Progress: {
            /**
             * Format: double
             * @description How much of the job is done.
             */
            percentage?: number;
            /**
             * Job state
             * @description Where the job stands.
             * @enum {unknown}
             */
            state?: "unsubmitted" | "active" | "success" | "failed" | "cancelled";
            /** @description What the job is doing. */
            step?: string;
        };
        /** Progress response */
        "progress-response": {
            /**
             * Progress
             * @description The job's progress.
             */
            progress: {
                /**
                 * Format: double
                 * @description How much of the job is done.
                 */
                percentage?: number;
                /**
                 * Job state
                 * @description Where the job stands.
                 * @enum {unknown}
                 */
                state?: "unsubmitted" | "active" | "success" | "failed" | "cancelled";
                /** @description What the job is doing. */
                step?: string;
            };
        };
        /**
         * Error
         * @description What went wrong.
         */
        Error: {
            /** @description One of the server's own error codes. */
            code: string;
            /** @description The error in words for people. */
            message: string;
            /** @description What the error is about. */
            target?: string | null;
        };
        /**
         * Error Response
         * @description Details of an error. Not every failed request has such a body, and its members may be null.
         */
        "Error-response": {
            /**
             * Error
             * @description What went wrong.
             */
            error: {
                /** @description One of the server's own error codes. */
                code: string;
                /** @description The error in words for people. */
                message: string;
                /** @description What the error is about. */
                target?: string | null;
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
    getAnalysisJobProgress: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Media type of the platform's first version.
                 * @example application/vnd.bentley.itwin-platform.v1+json
                 */
                Accept: string;
            };
            path: {
                /** @description Id of the job. */
                jobId: string;
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
                         * Progress
                         * @description The job's progress.
                         */
                        progress: {
                            /**
                             * Format: double
                             * @description How much of the job is done.
                             */
                            percentage?: number;
                            /**
                             * Job state
                             * @description Where the job stands.
                             * @enum {unknown}
                             */
                            state?: "unsubmitted" | "active" | "success" | "failed" | "cancelled";
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
                        /**
                         * Error
                         * @description What went wrong.
                         */
                        error: {
                            /** @description One of the server's own error codes. */
                            code: string;
                            /** @description The error in words for people. */
                            message: string;
                            /** @description What the error is about. */
                            target?: string | null;
                        };
                    };
                };
            };
            /** @description The progress is not available. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Error
                         * @description What went wrong.
                         */
                        error: {
                            /** @description One of the server's own error codes. */
                            code: string;
                            /** @description The error in words for people. */
                            message: string;
                            /** @description What the error is about. */
                            target?: string | null;
                        };
                    };
                };
            };
            /** @description The requests of the user in some span of time were too many. */
            429: {
                headers: {
                    /**
                     * @description Sent when requests exceed the rate limit of the subscription; seconds to wait.
                     * @example 30
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Error
                         * @description What went wrong.
                         */
                        error: {
                            /** @description One of the server's own error codes. */
                            code: string;
                            /** @description The error in words for people. */
                            message: string;
                            /** @description What the error is about. */
                            target?: string | null;
                        };
                    };
                };
            };
        };
    };
}
