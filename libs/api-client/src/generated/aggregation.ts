// Written by npm run api:generate from docs/reference/openapi/aggregation.json.
export interface paths {
    "/api/aggregation/v1/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/aggregation/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/aggregation/v1/openapi.json": {
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
    "/api/aggregation/v1/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/aggregation/v1/tipoff-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TipoffCounts_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/aggregation/v1/watermark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_watermark"];
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
        CellDto: {
            expected?: number;
            figure: components["schemas"]["FigureDto"];
            indicator: string;
            notes: string[];
            period: string;
            received: number;
            text: components["schemas"]["TextsDto"];
            unit: string;
        };
        ChannelCountsDto: {
            channel: string;
            months: number[];
            total?: number;
        };
        DocumentDto: {
            date?: string;
            reference?: string;
            title: string;
        };
        ExplanationDto: {
            asOf: string;
            boundary: string;
            cell: components["schemas"]["CellDto"];
            formula: components["schemas"]["FormulaDto"];
            missing: components["schemas"]["MissingUnitDto"][];
            terms: components["schemas"]["TermDto"][];
            watermark: components["schemas"]["WatermarkDto"];
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
        FormulaDto: {
            overTime: string;
            overUnits: string;
            text: components["schemas"]["TextsDto"];
        };
        IndicatorDto: {
            code: string;
            exercise: boolean;
            group: string;
            kind: string;
            names: components["schemas"]["TextsDto"];
            unit: string;
        };
        IndicatorListDto: {
            asOf: string;
            items: components["schemas"]["ListedIndicatorDto"][];
            watermark: components["schemas"]["WatermarkDto"];
        };
        ListedIndicatorDto: {
            code: string;
            exercise: boolean;
            group: string;
            kind: string;
            names: components["schemas"]["TextsDto"];
            overTime: string;
            overUnits: string;
            periods: components["schemas"]["PeriodDto"][];
            unit: string;
        };
        MissingUnitDto: {
            period: string;
            unit: components["schemas"]["NamedUnitDto"];
        };
        NamedUnitDto: {
            id: string;
            name: components["schemas"]["TextsDto"];
        };
        NumberDto: {
            amount: string;
            /** @enum {string} */
            bound: "exact" | "at-least" | "at-most" | "about";
            causes?: ("at-least" | "at-most" | "about" | "unquantified")[];
        };
        PeriodDto: {
            end: string;
            id: string;
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
        ShownUnitDto: {
            code?: string;
            id: string;
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune";
            name: components["schemas"]["TextsDto"];
            until?: string;
        };
        TableDto: {
            asOf: string;
            boundary: string;
            cells: components["schemas"]["CellDto"][];
            exercise: boolean;
            indicators: components["schemas"]["IndicatorDto"][];
            periods: components["schemas"]["PeriodDto"][];
            units: components["schemas"]["ShownUnitDto"][];
            watermark: components["schemas"]["WatermarkDto"];
        };
        TermDto: {
            countedIn: components["schemas"]["NamedUnitDto"];
            figure: components["schemas"]["FigureDto"];
            period: string;
            recordedAt: string;
            reportId: string;
            revision: number;
            share: string;
            source?: components["schemas"]["DocumentDto"];
            text: components["schemas"]["TextsDto"];
            unit: components["schemas"]["NamedUnitDto"];
        };
        TextsDto: {
            en: string;
            vi: string;
        };
        TipoffCountsDto: {
            basis: string;
            channels: components["schemas"]["ChannelCountsDto"][];
            exercise: boolean;
            months: string[];
            smallest: number;
            total?: number;
            totals: number[];
            year: string;
        };
        WatermarkDto: {
            upTo: string;
            waiting: number;
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
    Figures_explanation: {
        parameters: {
            query: {
                asOf?: string;
                boundary?: string;
                dx: string;
                ou: string;
                pe: string;
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
                    "application/json": components["schemas"]["ExplanationDto"];
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
    Figures_indicators: {
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
                    "application/json": components["schemas"]["IndicatorListDto"];
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
    Figures_table: {
        parameters: {
            query: {
                asOf?: string;
                boundary?: string;
                dx: string;
                ou: string;
                pe: string;
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
                    "application/json": components["schemas"]["TableDto"];
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
    TipoffCounts_counts: {
        parameters: {
            query: {
                exercise?: "true" | "false";
                year: string;
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
                    "application/json": components["schemas"]["TipoffCountsDto"];
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
    Figures_watermark: {
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
                    "application/json": components["schemas"]["WatermarkDto"];
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
