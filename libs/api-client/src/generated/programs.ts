// Written by npm run api:generate from docs/reference/openapi/programs.json.
export interface paths {
    "/api/programs/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_list"];
        put?: never;
        post: operations["Documents_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/v1/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_read"];
        put: operations["Documents_correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenApi_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/v1/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Programs_list"];
        put?: never;
        post: operations["Programs_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/v1/programs/{programId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Programs_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/v1/programs/{programId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Programs_fillIn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/v1/programs/{programId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reviews_list"];
        put?: never;
        post: operations["Reviews_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/idle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_idle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_started"];
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
        ContentGroupsDto: {
            note?: string;
            stated?: number;
            texts?: string[];
        };
        DocumentDto: {
            date?: string;
            exercise?: boolean;
            /** Format: uuid */
            id: string;
            issuer: string;
            note?: string;
            number?: string;
            title?: string;
            type: string;
            /** Format: uuid */
            unitId: string;
            variants?: components["schemas"]["VariantDto"][];
            version: number;
        };
        DocumentFactsDto: {
            date?: string;
            issuer: string;
            note?: string;
            number?: string;
            title?: string;
            type: string;
            variants?: components["schemas"]["VariantDto"][];
        };
        GroupTextsDto: {
            note?: string;
            texts?: string[];
        };
        HoldReviewDto: {
            held: string;
            /** @enum {string} */
            kind: "interim" | "final";
            note?: string;
            /** Format: uuid */
            unitId: string;
            years: number;
        };
        PhaseDto: {
            from: string;
            to: string;
        };
        Problem: {
            /** @description Stable: what a program decides by. */
            code: string;
            detail: string;
            errors?: {
                code: string;
                field: string;
                message: string;
            }[];
            /**
             * Format: uri
             * @description Holds the request's id.
             */
            instance: string;
            status: number;
            title: string;
            /** Format: uri */
            type: string;
        };
        ProgramContentDto: {
            contentGroups?: components["schemas"]["GroupTextsDto"];
            note?: string;
            responsibilities?: components["schemas"]["ResponsibilityDto"][];
        };
        ProgramDto: {
            citedDocuments: components["schemas"]["DocumentDto"][];
            contentGroups?: components["schemas"]["ContentGroupsDto"];
            document: components["schemas"]["DocumentDto"];
            exercise?: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune";
            note?: string;
            parties: string[];
            phase?: components["schemas"]["PhaseDto"];
            responsibilities?: components["schemas"]["ResponsibilityDto"][];
            title: string;
            /** Format: uuid */
            unitId: string;
            version: number;
        };
        RecordDocumentDto: {
            date?: string;
            exercise?: boolean;
            issuer: string;
            note?: string;
            number?: string;
            title?: string;
            type: string;
            /** Format: uuid */
            unitId: string;
            variants?: components["schemas"]["VariantDto"][];
        };
        ResponsibilityDto: {
            duties: string[];
            parties: string[];
        };
        ReviewDto: {
            held: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "interim" | "final";
            note?: string;
            /** Format: uuid */
            programId: string;
            /** Format: uuid */
            unitId: string;
            years: number;
        };
        SignProgramDto: {
            citedDocumentIds?: string[];
            contentGroups?: components["schemas"]["ContentGroupsDto"];
            /** Format: uuid */
            documentId: string;
            exercise?: boolean;
            note?: string;
            parties: string[];
            phase?: components["schemas"]["PhaseDto"];
            responsibilities?: components["schemas"]["ResponsibilityDto"][];
            title: string;
            /** Format: uuid */
            unitId: string;
        };
        VariantDto: {
            printed: string;
            where?: string;
        };
    };
    responses: {
        /** @description A problem document (RFC 9457) */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Of the texts in errors: vi (the default) or en. */
        AcceptLanguage: string;
        /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
        IdempotencyKey: string;
        /** @description The ETag received when reading what is to be changed. */
        IfMatch: string;
        /** @description The ETag received when reading what is to be changed; absent to make what is not there yet. */
        IfMatchOfExisting: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Documents_list: {
        parameters: {
            query?: {
                cursor?: string;
                exercise?: "true" | "false";
                limit?: number;
                number?: string;
                unit?: string;
                year?: number;
            };
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentDto"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Documents_create: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDocumentDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Documents_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Documents_correct: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag received when reading what is to be changed. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentFactsDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    OpenApi_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Programs_list: {
        parameters: {
            query?: {
                cursor?: string;
                exercise?: "true" | "false";
                limit?: number;
                unit?: string;
                year?: number;
            };
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProgramDto"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Programs_create: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignProgramDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Programs_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Programs_fillIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag received when reading what is to be changed. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramContentDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Reviews_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                unit?: string;
                year?: number;
            };
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReviewDto"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Reviews_create: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldReviewDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Health_idle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Health_started: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
}
