using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's functions of the schema SNOWFLAKE.CORTEX, called by their whole name; typed only.</summary>
internal static class CortexFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("SNOWFLAKE.CORTEX.CLASSIFY_TEXT", "input: text, categories: any, [options: any]", ReturnTypes.Variant, AlwaysNullable, "The category that a text belongs to, as object."),
        Scalar("SNOWFLAKE.CORTEX.COMPLETE", "model: text, prompt: any, [options: any]", ReturnTypes.Unknown, AlwaysNullable, "A model's answer to a prompt: a string, or an object when options are given."),
        Scalar("SNOWFLAKE.CORTEX.COUNT_TOKENS", "function: text, input: text, [categories: any]", ReturnTypes.Integer, AlwaysNullable, "How many tokens a text has."),
        Scalar("SNOWFLAKE.CORTEX.EMBED_TEXT_1024", "model: text, text: text", ReturnTypes.Unknown, AlwaysNullable, "The vector of a text, of 1,024 dimensions."),
        Scalar("SNOWFLAKE.CORTEX.EMBED_TEXT_768", "model: text, text: text", ReturnTypes.Unknown, AlwaysNullable, "The vector of a text, of 768 dimensions."),
        Scalar("SNOWFLAKE.CORTEX.ENTITY_SENTIMENT", "text: text, [entities: any]", ReturnTypes.Object, AlwaysNullable, "The sentiment of a text about some subjects."),
        Scalar("SNOWFLAKE.CORTEX.EXTRACT_ANSWER", "source: any, question: text", ReturnTypes.Array, AlwaysNullable, "The answers to a question that a text has, with their scores."),
        Scalar("SNOWFLAKE.CORTEX.PARSE_DOCUMENT", "stage: any, path: text, [options: any]", ReturnTypes.Object, AlwaysNullable, "The content of a staged document."),
        Scalar("SNOWFLAKE.CORTEX.SEARCH_PREVIEW", "service: text, query: any", ReturnTypes.Varchar, AlwaysNullable, "What a search service finds, as JSON text."),
        Scalar("SNOWFLAKE.CORTEX.SENTIMENT", "text: text", ReturnTypes.Float, AlwaysNullable, "The sentiment of a text, from -1 to 1."),
        Scalar("SNOWFLAKE.CORTEX.SPLIT_TEXT_MARKDOWN_HEADER", "text: text, headers: any, chunk_size: number, [overlap: number]", ReturnTypes.Array, AlwaysNullable, "A text in pieces at its headers."),
        Scalar("SNOWFLAKE.CORTEX.SPLIT_TEXT_RECURSIVE_CHARACTER", "text: text, format: text, chunk_size: number, [overlap: number], [separators: any]", ReturnTypes.Array, AlwaysNullable, "A text in pieces of a size."),
        Scalar("SNOWFLAKE.CORTEX.SUMMARIZE", "text: text", ReturnTypes.Varchar, AlwaysNullable, "The summary of a text."),
        Scalar("SNOWFLAKE.CORTEX.TRANSLATE", "text: text, source: text, target: text", ReturnTypes.Varchar, AlwaysNullable, "A text in another language."),
        Scalar("SNOWFLAKE.CORTEX.TRY_COMPLETE", "model: text, prompt: any, [options: any]", ReturnTypes.Unknown, AlwaysNullable, "A model's answer to a prompt, or NULL."),
    ];
}
