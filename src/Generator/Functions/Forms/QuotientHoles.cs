using System.Globalization;
using Generator.Functions.Results;
using Generator.Types;

namespace Generator.Functions.Forms;

/// <summary>
/// Writes out <c>{shift}</c> and <c>{unit}</c>, powers of ten by which a mean is exact: the sum is shifted to a whole number with one digit more than
/// the result's scale, divided as such, and shifted back, so that the cast to the result's type rounds it half away from zero.
/// </summary>
internal static class QuotientHoles
{
    public static string Expand(string template, FunctionCall call)
    {
        if (template.IndexOf("{shift}", StringComparison.Ordinal) < 0 || NumericReturnTypes.Average.Of(call) is not { Kind: SqlTypeKind.Number, Scale: var scale })
        {
            return template;
        }

        var zeros = new string('0', scale);
        return template.Replace("{shift}", string.Format(CultureInfo.InvariantCulture, "1{0}0", zeros)).Replace("{unit}", string.Format(CultureInfo.InvariantCulture, "0.{0}1", zeros));
    }
}
