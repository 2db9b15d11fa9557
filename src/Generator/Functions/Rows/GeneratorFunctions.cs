using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Data generation functions". A seed's sequence of numbers is Snowflake's own, so that calls with a seed have no form.</summary>
internal static class GeneratorFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Volatile("NORMAL", "mean: number, deviation: number, generator: number", ReturnTypes.Float, "A normally distributed random number."),
        Volatile("RANDOM", "[seed: number]", ReturnTypes.NumberOf(19, 0), "A random 64-bit number.",
            DuckDbForm.Of((When.Count(0), "cast(floor((random() - 0.5) * 18446744073709549568) as hugeint)"))),
        Volatile("RANDSTR", "length: number, generator: number", ReturnTypes.Varchar, "A random string of letters and digits."),
        Volatile("SEQ1", "[sign: number]", ReturnTypes.Integer, "The next of a sequence of whole numbers from 0, of one byte."),
        Volatile("SEQ2", "[sign: number]", ReturnTypes.Integer, "The next of a sequence of whole numbers from 0, of two bytes."),
        Volatile("SEQ4", "[sign: number]", ReturnTypes.Integer, "The next of a sequence of whole numbers from 0, of four bytes."),
        Volatile("SEQ8", "[sign: number]", ReturnTypes.Integer, "The next of a sequence of whole numbers from 0, of eight bytes."),
        Volatile("UNIFORM", "minimum: number, maximum: number, generator: number", ReturnTypes.CommonSuperOf(0, 1), "A random number between two others, whole when both are.",
            DuckDbForm.Of(
                (When.IsConstant(2), null),
                (When.IsWhole(0).And(When.IsWhole(1)), "cast(floor({0} + random() * ({1} - {0} + 1)) as {type})"),
                (When.Otherwise, "cast({0} + random() * ({1} - {0}) as {type})"))),
        Volatile("UUID_STRING", "[namespace: text], [name: text]", ReturnTypes.Varchar, "A random UUID (version 4), or one of a name (version 5).",
            DuckDbForm.Of((When.Count(0), "cast(gen_random_uuid() as varchar)"))),
        Volatile("ZIPF", "exponent: number, elements: number, generator: number", ReturnTypes.Integer, "A Zipf-distributed random number."),
    ];
}
