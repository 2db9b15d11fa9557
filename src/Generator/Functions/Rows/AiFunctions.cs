using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's AI functions, typed only: their answers come from models that it hosts.</summary>
internal static class AiFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Aggregate("AI_AGG", "text: any, instruction: text", ReturnTypes.Varchar, AlwaysNullable, "The texts of a group reduced to one by an instruction."),
        Scalar("AI_CLASSIFY", "input: any, categories: any, [config: any], [return_error_details: boolean]", ReturnTypes.Variant, AlwaysNullable, "The categories that a text or image belongs to."),
        Scalar("AI_COMPLETE", "model: any, [prompt: any], [input: any], [model_parameters: any], [response_format: any], [show_details: any], [return_error_details: any], [rest: any...]", ReturnTypes.Unknown, AlwaysNullable, "A model's answer to a prompt: a string, or an object of the response format."),
        Scalar("AI_COUNT_TOKENS", "function: text, input: any, [rest: any...]", ReturnTypes.Integer, AlwaysNullable, "An estimate of the tokens in a prompt."),
        Scalar("AI_EMBED", "model: text, input: any, [rest: any...]", ReturnTypes.Unknown, AlwaysNullable, "The vector of a text or image."),
        Scalar("AI_EXTRACT", "[text: any], [responseFormat: any], [file: any], [rest: any...]", ReturnTypes.Object, AlwaysNullable, "What a text or file says of some questions, as object."),
        Scalar("AI_FILTER", "predicate: any, [input: any], [rest: any...]", ReturnTypes.Boolean, AlwaysNullable, "Whether a statement about a text or image is true."),
        Scalar("AI_MULTI_EMBED", "model: text, input: any, [rest: any...]", ReturnTypes.Unknown, AlwaysNullable, "The vectors of a text, image, audio or video."),
        Scalar("AI_PARSE_DOCUMENT", "file: any, [options: any], [rest: any...]", ReturnTypes.Variant, AlwaysNullable, "The content of a staged document."),
        Scalar("AI_REDACT", "input: any, [categories: any], [rest: any...]", ReturnTypes.Varchar, AlwaysNullable, "A text without personal data."),
        Scalar("AI_SENTIMENT", "text: text, [categories: any], [rest: any...]", ReturnTypes.Object, AlwaysNullable, "The sentiment of a text as a whole and about some subjects."),
        Scalar("AI_SIMILARITY", "left: any, right: any, [config: any], [rest: any...]", ReturnTypes.Float, AlwaysNullable, "How alike two texts or images are, from -1 to 1."),
        Scalar("AI_SUMMARIZE", "input: any, [rest: any...]", ReturnTypes.Unknown, AlwaysNullable, "The summary of a text or file."),
        Aggregate("AI_SUMMARIZE_AGG", "text: any", ReturnTypes.Varchar, AlwaysNullable, "The summary of the texts of a group."),
        Scalar("AI_TRANSCRIBE", "file: any, [options: any], [rest: any...]", ReturnTypes.Variant, AlwaysNullable, "The text spoken in an audio or video file."),
        Scalar("AI_TRANSLATE", "text: text, source: text, target: text, [rest: any...]", ReturnTypes.Varchar, AlwaysNullable, "A text in another language."),
        Scalar("PROMPT", "template: text, [values: any...]", ReturnTypes.Object, NullIfNull(0), "A prompt with its values, for the other AI functions."),
    ];
}
