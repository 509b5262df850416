// Written by npm run api:generate from docs/reference/openapi/commendations.json.
export interface paths {
    "/api/commendations/v1/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Awards_list"];
        put?: never;
        post: operations["Awards_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commendations/v1/awards/{awardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Awards_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commendations/v1/awards/{awardId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Awards_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commendations/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Forms_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commendations/v1/openapi.json": {
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
        AmendmentDto: {
            confirmed: boolean;
            /** Format: date */
            from: string;
            number: string;
        };
        AwardDto: {
            collectives?: number;
            conferred?: string;
            conferredBy: string;
            decisionNumber?: string;
            exercise?: boolean;
            forms: ("Huân chương" | "Cờ thi đua của Chính phủ" | "Bằng khen của Thủ tướng Chính phủ" | "Cờ thi đua" | "Bằng khen" | "Giấy khen" | "Bằng khen của Ủy ban Mặt trận Tổ quốc Việt Nam" | "Kỷ niệm chương \"Bảo vệ an ninh Tổ quốc\"")[];
            /** Format: uuid */
            id: string;
            individuals?: number;
            legalBases: components["schemas"]["LegalBasisDto"][];
            models?: number;
            note?: string;
            reason: string;
            revocation?: components["schemas"]["RevokeAwardDto"];
            source?: string;
            split?: components["schemas"]["FormShareDto"][];
            /** @enum {string} */
            state: "conferred" | "revoked";
            /** Format: uuid */
            unitId: string;
            version: number;
        };
        ConferAwardDto: {
            collectives?: number;
            conferred?: string;
            conferredBy: string;
            decisionNumber?: string;
            exercise?: boolean;
            forms: ("Huân chương" | "Cờ thi đua của Chính phủ" | "Bằng khen của Thủ tướng Chính phủ" | "Cờ thi đua" | "Bằng khen" | "Giấy khen" | "Bằng khen của Ủy ban Mặt trận Tổ quốc Việt Nam" | "Kỷ niệm chương \"Bảo vệ an ninh Tổ quốc\"")[];
            individuals?: number;
            models?: number;
            note?: string;
            reason: string;
            source?: string;
            split?: components["schemas"]["FormShareDto"][];
            /** Format: uuid */
            unitId: string;
        };
        FormDto: {
            conferredBy: string;
            legalBases: components["schemas"]["FormLawDto"][];
            names: components["schemas"]["FormNamesDto"];
            subjects: ("collective" | "individual" | "household")[];
            unconfirmed?: string;
        };
        FormLawDto: {
            amendedBy: components["schemas"]["AmendmentDto"][];
            article?: string;
            /** Format: date */
            from?: string;
            law: string;
            name: string;
            /** Format: date */
            until?: string;
        };
        FormNamesDto: {
            en: string;
            vi: string;
        };
        FormShareDto: {
            collectives?: number;
            /** @enum {string} */
            form: "Huân chương" | "Cờ thi đua của Chính phủ" | "Bằng khen của Thủ tướng Chính phủ" | "Cờ thi đua" | "Bằng khen" | "Giấy khen" | "Bằng khen của Ủy ban Mặt trận Tổ quốc Việt Nam" | "Kỷ niệm chương \"Bảo vệ an ninh Tổ quốc\"";
            individuals?: number;
            models?: number;
        };
        LegalBasisDto: {
            article?: string;
            /** @enum {string} */
            form: "Huân chương" | "Cờ thi đua của Chính phủ" | "Bằng khen của Thủ tướng Chính phủ" | "Cờ thi đua" | "Bằng khen" | "Giấy khen" | "Bằng khen của Ủy ban Mặt trận Tổ quốc Việt Nam" | "Kỷ niệm chương \"Bảo vệ an ninh Tổ quốc\"";
            law: string;
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
        RevokeAwardDto: {
            /** @enum {string} */
            ground: "false-declaration" | "forged-dossier" | "unlawful-appraisal" | "standard-not-met" | "entered-in-error";
            reason: string;
            /** Format: date */
            revokedOn: string;
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
    Awards_list: {
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
                        items: components["schemas"]["AwardDto"][];
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
    Awards_create: {
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
                "application/json": components["schemas"]["ConferAwardDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardDto"];
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
    Awards_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                awardId: string;
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
                    "application/json": components["schemas"]["AwardDto"];
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
    Awards_takeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag received when reading what is to be changed. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                awardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeAwardDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardDto"];
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
    Forms_list: {
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
                content: {
                    "application/json": {
                        items: components["schemas"]["FormDto"][];
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
