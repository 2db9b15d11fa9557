using System.CommandLine;
using System.Globalization;

namespace Pipeline.Commands;

/// <summary>Options that a day must be given for.</summary>
internal static class DayOption
{
    /// <summary>An option whose value is a day, as 2026-02-06.</summary>
    public static Option<DateOnly> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        Required = true,
        CustomParser = result =>
        {
            if (!DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                result.AddError($"{name} is '{result.Tokens[0].Value}', which is no date; write it as 2026-02-06.");
            }

            return day;
        },
    };
}
