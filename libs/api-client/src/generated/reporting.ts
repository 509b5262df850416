// Written by npm run api:generate from docs/reference/openapi/reporting.json.
export interface paths {
    "/api/reporting/v1/forms": {
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
    "/api/reporting/v1/forms/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Forms_read"];
        put: operations["Forms_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Indicators_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/indicators/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Indicators_read"];
        put: operations["Indicators_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/openapi.json": {
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
    "/api/reporting/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_list"];
        put?: never;
        post: operations["Reports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportSteps_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportSteps_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Reports_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportSteps_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportSteps_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportSteps_withdraw"];
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
        ChangeDto: {
            at: string;
            by: string;
            change: string;
            reason?: string;
            revision: number;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "approved" | "withdrawn";
            version: number;
        };
        FigureDto: {
            denominator?: components["schemas"]["NumberDto"];
            /** @enum {string} */
            kind: "value" | "unquantified" | "ratio" | "percentage" | "missing" | "not-applicable";
            /** @enum {string} */
            magnitude?: "tens" | "hundreds" | "thousands" | "ten-thousands" | "hundred-thousands" | "millions";
            numerator?: components["schemas"]["NumberDto"];
            percent?: components["schemas"]["NumberDto"];
            value?: components["schemas"]["NumberDto"];
        };
        FiguresBodyDto: {
            figures: components["schemas"]["ReportedFigureDto"][];
            source?: components["schemas"]["SourceDto"];
        };
        FormBodyDto: {
            exercise: boolean;
            indicators: string[];
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune";
            names: components["schemas"]["NamesDto"];
        };
        FormDto: {
            code: string;
            exercise: boolean;
            indicators: string[];
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune";
            names: components["schemas"]["NamesDto"];
            revision: number;
        };
        FormWithHistoryDto: {
            code: string;
            exercise: boolean;
            history: components["schemas"]["PastFormDto"][];
            indicators: string[];
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune";
            names: components["schemas"]["NamesDto"];
            revision: number;
        };
        IndicatorBodyDto: {
            exercise: boolean;
            group: string;
            /** @enum {string} */
            kind: "count" | "stock" | "measure" | "ratio" | "percentage";
            names: components["schemas"]["NamesDto"];
            /** @enum {string} */
            overTime: "sum" | "last" | "none";
            /** @enum {string} */
            overUnits: "sum" | "ratio" | "none";
            unit: string;
        };
        IndicatorDto: {
            code: string;
            exercise: boolean;
            group: string;
            /** @enum {string} */
            kind: "count" | "stock" | "measure" | "ratio" | "percentage";
            names: components["schemas"]["NamesDto"];
            /** @enum {string} */
            overTime: "sum" | "last" | "none";
            /** @enum {string} */
            overUnits: "sum" | "ratio" | "none";
            revision: number;
            unit: string;
        };
        IndicatorWithHistoryDto: {
            code: string;
            exercise: boolean;
            group: string;
            history: components["schemas"]["PastIndicatorDto"][];
            /** @enum {string} */
            kind: "count" | "stock" | "measure" | "ratio" | "percentage";
            names: components["schemas"]["NamesDto"];
            /** @enum {string} */
            overTime: "sum" | "last" | "none";
            /** @enum {string} */
            overUnits: "sum" | "ratio" | "none";
            revision: number;
            unit: string;
        };
        NamesDto: {
            en: string;
            vi: string;
        };
        NumberDto: {
            amount: string;
            /** @enum {string} */
            bound: "exact" | "at-least" | "at-most" | "about";
            causes?: ("at-least" | "at-most" | "about" | "unquantified")[];
        };
        PastFormDto: {
            at: string;
            by: string;
            code: string;
            exercise: boolean;
            indicators: string[];
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune";
            names: components["schemas"]["NamesDto"];
            revision: number;
        };
        PastIndicatorDto: {
            at: string;
            by: string;
            code: string;
            exercise: boolean;
            group: string;
            /** @enum {string} */
            kind: "count" | "stock" | "measure" | "ratio" | "percentage";
            names: components["schemas"]["NamesDto"];
            /** @enum {string} */
            overTime: "sum" | "last" | "none";
            /** @enum {string} */
            overUnits: "sum" | "ratio" | "none";
            revision: number;
            unit: string;
        };
        PeriodDto: {
            /** Format: date */
            end: string;
            /** Format: date */
            start: string;
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
        ReasonDto: {
            reason: string;
        };
        ReportBodyDto: {
            figures: components["schemas"]["ReportedFigureDto"][];
            form: string;
            period: components["schemas"]["PeriodDto"];
            source?: components["schemas"]["SourceDto"];
            /** Format: uuid */
            unitId: string;
        };
        ReportDto: {
            changedAt: string;
            exercise: boolean;
            form: string;
            /** Format: uuid */
            id: string;
            inForce?: number;
            period: components["schemas"]["PeriodDto"];
            revision: number;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "approved" | "withdrawn";
            /** Format: uuid */
            unitId: string;
            version: number;
        };
        ReportedFigureDto: {
            figure: components["schemas"]["FigureDto"];
            indicator: string;
        };
        RevisionDto: {
            figures: components["schemas"]["ReportedFigureDto"][];
            revision: number;
            source?: components["schemas"]["SourceDto"];
            state: string;
        };
        SourceDto: {
            /** Format: date */
            date?: string;
            reference?: string;
            title: string;
        };
        WholeReportDto: {
            changedAt: string;
            exercise: boolean;
            form: string;
            history: components["schemas"]["ChangeDto"][];
            /** Format: uuid */
            id: string;
            inForce?: number;
            period: components["schemas"]["PeriodDto"];
            revision: number;
            revisions: components["schemas"]["RevisionDto"][];
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "approved" | "withdrawn";
            /** Format: uuid */
            unitId: string;
            version: number;
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
    Forms_list: {
        parameters: {
            query?: {
                cursor?: string;
                exercise?: "true" | "false";
                limit?: number;
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
    Forms_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                code: string;
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
                    "application/json": components["schemas"]["FormWithHistoryDto"];
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
    Forms_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag received when reading what is to be changed; absent to make what is not there yet. */
                "If-Match"?: components["parameters"]["IfMatchOfExisting"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormBodyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDto"];
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
    Indicators_list: {
        parameters: {
            query?: {
                cursor?: string;
                exercise?: "true" | "false";
                limit?: number;
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
                        items: components["schemas"]["IndicatorDto"][];
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
    Indicators_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                code: string;
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
                    "application/json": components["schemas"]["IndicatorWithHistoryDto"];
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
    Indicators_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag received when reading what is to be changed; absent to make what is not there yet. */
                "If-Match"?: components["parameters"]["IfMatchOfExisting"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorBodyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorDto"];
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
    Reports_list: {
        parameters: {
            query?: {
                cursor?: string;
                form?: string;
                limit?: number;
                period?: string;
                state?: "draft" | "submitted" | "returned" | "approved" | "withdrawn";
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
                        items: components["schemas"]["ReportDto"][];
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
    Reports_create: {
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
                "application/json": components["schemas"]["ReportBodyDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"];
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
    Reports_read: {
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
                    "application/json": components["schemas"]["WholeReportDto"];
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
    ReportSteps_approve: {
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
                    "application/json": components["schemas"]["ReportDto"];
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
    ReportSteps_correct: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"];
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
    Reports_edit: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["FiguresBodyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"];
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
    ReportSteps_giveBack: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"];
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
    ReportSteps_submit: {
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
                    "application/json": components["schemas"]["ReportDto"];
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
    ReportSteps_withdraw: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"];
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
