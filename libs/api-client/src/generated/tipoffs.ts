// Written by npm run api:generate from docs/reference/openapi/tipoffs.json.
export interface paths {
    "/api/tipoffs/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tipoff_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/openapi.json": {
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
    "/api/tipoffs/v1/public/receipts/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublicTipoff_lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/public/tipoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublicTipoff_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/public/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicTipoff_nameable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/tipoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tipoff_list"];
        put?: never;
        post: operations["Tipoff_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/tipoffs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tipoff_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/tipoffs/{id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_ofTipoff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/tipoffs/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tipoff_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/tipoffs/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Identity_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/tipoffs/{id}/identity-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Identity_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tipoffs/v1/tipoffs/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tipoff_verify"];
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
        AccessDto: {
            hours: number;
            reason: string;
        };
        AccessOpenedDto: {
            from: string;
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: uuid */
            tipoffId: string;
            until: string;
        };
        AuditEntryDto: {
            /** @enum {string} */
            action: "content-read" | "identity-access-opened" | "identity-read" | "keys-rewrapped";
            at: string;
            by: string;
            details: Record<string, never>;
            hash: string;
            seq: number;
        };
        ChainReportDto: {
            fault?: string;
            hash?: string;
            intact: boolean;
            seq: number;
        };
        CountDto: {
            /** @enum {string} */
            channel: "web" | "hotline" | "letter" | "in-person" | "letterbox" | "social";
            count: number;
            exercise: boolean;
            /** @enum {string} */
            state: "reported" | "under-verification" | "decided";
        };
        CountsDto: {
            counts: components["schemas"]["CountDto"][];
            year: number;
        };
        DueDto: {
            at?: string;
            citation: string;
            code: string;
            condition: components["schemas"]["WordsDto"];
            names: components["schemas"]["WordsDto"];
            on: string;
            running: boolean;
            unconfirmed?: string[];
        };
        FollowedDto: {
            /** @enum {string} */
            state: "reported" | "under-verification" | "decided";
            words: components["schemas"]["WordsDto"];
        };
        IdentityShownDto: {
            reporter: components["schemas"]["ReporterDto"];
            until: string;
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
        PublicUnitDto: {
            /** Format: uuid */
            id: string;
            name: components["schemas"]["WordsDto"];
        };
        PublicUnitsDto: {
            items: components["schemas"]["PublicUnitDto"][];
        };
        ReceiptDto: {
            receipt: string;
        };
        ReceivedDto: {
            anonymous: boolean;
            exercise: boolean;
            receipt: string;
            receivedOn: string;
        };
        RecordedDto: {
            anonymous: boolean;
            exercise: boolean;
            /** Format: uuid */
            id: string;
            receipt: string;
            receivedOn: string;
        };
        RecordedTipoffDto: {
            /** @enum {string} */
            channel: "hotline" | "letter" | "in-person" | "letterbox" | "social";
            content: string;
            exercise?: boolean;
            reporter?: components["schemas"]["ReporterDto"];
            /** Format: uuid */
            unitId?: string;
        };
        ReporterDto: {
            contact?: string;
            name?: string;
        };
        TipoffDto: {
            content: string;
            exercise?: boolean;
            reporter?: components["schemas"]["ReporterDto"];
            /** Format: uuid */
            unitId?: string;
        };
        TipoffOpenedDto: {
            anonymous: boolean;
            /** @enum {string} */
            channel: "web" | "hotline" | "letter" | "in-person" | "letterbox" | "social";
            content: string;
            due: components["schemas"]["DueDto"][];
            exercise: boolean;
            /** Format: uuid */
            id: string;
            receivedAt: string;
            receivedOn: string;
            /** @enum {string} */
            state: "reported" | "under-verification" | "decided";
            unit: components["schemas"]["UnitShownDto"];
            version: number;
            words: components["schemas"]["WordsDto"];
        };
        TipoffShownDto: {
            anonymous: boolean;
            /** @enum {string} */
            channel: "web" | "hotline" | "letter" | "in-person" | "letterbox" | "social";
            due: components["schemas"]["DueDto"][];
            exercise: boolean;
            /** Format: uuid */
            id: string;
            receivedAt: string;
            receivedOn: string;
            /** @enum {string} */
            state: "reported" | "under-verification" | "decided";
            unit: components["schemas"]["UnitShownDto"];
            version: number;
            words: components["schemas"]["WordsDto"];
        };
        UnitNameDto: {
            en?: string;
            vi: string;
        };
        UnitShownDto: {
            /** Format: uuid */
            id: string;
            level?: string;
            name?: components["schemas"]["UnitNameDto"];
        };
        WordsDto: {
            en: string;
            vi: string;
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
    Audit_verify: {
        parameters: {
            query?: {
                hash?: string;
                seq?: number;
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
                    "application/json": components["schemas"]["ChainReportDto"];
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
    Tipoff_counts: {
        parameters: {
            query: {
                year: number;
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
                    "application/json": components["schemas"]["CountsDto"];
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
    PublicTipoff_lookUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedDto"];
                };
            };
            400: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    PublicTipoff_give: {
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
                "application/json": components["schemas"]["TipoffDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedDto"];
                };
            };
            400: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    PublicTipoff_nameable: {
        parameters: {
            query?: {
                parent?: string;
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
                    "application/json": components["schemas"]["PublicUnitsDto"];
                };
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Tipoff_list: {
        parameters: {
            query?: {
                channel?: "web" | "hotline" | "letter" | "in-person" | "letterbox" | "social";
                cursor?: string;
                exercise?: "true" | "false";
                limit?: number;
                state?: "reported" | "under-verification" | "decided";
                unit?: string;
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
                        items: components["schemas"]["TipoffShownDto"][];
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
    Tipoff_record: {
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
                "application/json": components["schemas"]["RecordedTipoffDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDto"];
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
    Tipoff_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
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
                    "application/json": components["schemas"]["TipoffOpenedDto"];
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
    Audit_ofTipoff: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
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
                        items: components["schemas"]["AuditEntryDto"][];
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
    Tipoff_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag received when reading what is to be changed. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
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
                    "application/json": components["schemas"]["TipoffShownDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Identity_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
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
                    "application/json": components["schemas"]["IdentityShownDto"];
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
    Identity_open: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessOpenedDto"];
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
    Tipoff_verify: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag received when reading what is to be changed. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
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
                    "application/json": components["schemas"]["TipoffShownDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
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
