using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Data generation functions". A seed's sequence of numbers is Snowflake's own, so that calls with a seed have no form.</summary>
internal static class GeneratorFunctions
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // RFC 4122: the SHA-1 digest of namespace and name, with the version's digit and the variant's two bits set.
    private const string Named =
        "list_transform([sha1(unhex(replace({0}, '-', '')) || encode({1}))], lambda digest: "
        + "substr(digest, 1, 8) || '-' || substr(digest, 9, 4) || '-5' || substr(digest, 14, 3) || '-' "
        + "|| translate(substr(digest, 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') || substr(digest, 18, 3) || '-' || substr(digest, 21, 12))[1]";

    public static readonly FunctionDefinition[] Rows =
    [
        Volatile("NORMAL", "mean: number, deviation: number, generator: number", ReturnTypes.Float, "A normally distributed random number.",
            DuckDbForm.Of((When.IsConstant(2), null), (When.Otherwise, "({0} + {1} * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()))"))),
        Volatile("RANDOM", "[seed: number]", ReturnTypes.NumberOf(19, 0), "A random 64-bit number.",
            DuckDbForm.Of((When.Count(0), "cast(floor((random() - 0.5) * 18446744073709549568) as hugeint)"))),
        Volatile("RANDSTR", "length: number, generator: number", ReturnTypes.Varchar, "A random string of letters and digits.",
            DuckDbForm.Of((When.IsConstant(1), null), (When.Otherwise, $"array_to_string(list_transform(range({{0:bigint}}), lambda i: substr('{Letters}', cast(floor(random() * 62) as integer) + 1, 1)), '')"))),
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
            DuckDbForm.Of((When.Count(0), "cast(gen_random_uuid() as varchar)"), (When.Count(2), Named)))
            with { Nullability = NullRules.NullIfAnyArgumentNull },
        Volatile("ZIPF", "exponent: number, elements: number, generator: number", ReturnTypes.Integer, "A Zipf-distributed random number."),
    ];
}
