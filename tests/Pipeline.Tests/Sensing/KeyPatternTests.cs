using System.Globalization;
using Pipeline.Sensing;
using Xunit;

namespace Pipeline.Tests.Sensing;

public class KeyPatternTests
{
    [Theory]
    [InlineData("raw-events/{yyyy}/{MM}/{dd}/**", "raw-events/2026/02/06/00/events_001.json.gz", true)]
    [InlineData("raw-events/{yyyy}/{MM}/{dd}/**", "raw-events/2026/02/06/events.json", true)]
    [InlineData("raw-events/{yyyy}/{MM}/{dd}/**", "raw-events/2026/02/07/00/events_001.json.gz", false)]
    [InlineData("raw-events/{yyyy}/{MM}/{dd}/**", "old/raw-events/2026/02/06/x", false)]
    [InlineData("raw-events/{yyyy}/{MM}/{dd}/*", "raw-events/2026/02/06/events.json", true)]
    [InlineData("raw-events/{yyyy}/{MM}/{dd}/*", "raw-events/2026/02/06/00/events.json", false)]
    [InlineData("{yyyy}-{MM}-{dd}*.json", "2026-02-06_7.json", true)]
    [InlineData("{yyyy}-{MM}-{dd}*.json", "2026-02-06/7.json", false)]
    [InlineData("**/dt={yyyy}{MM}{dd}/*.json", "dt=20260206/a.json", true)]
    [InlineData("**/dt={yyyy}{MM}{dd}/*.json", "x/y/dt=20260206/a.json", true)]
    [InlineData("**/dt={yyyy}{MM}{dd}/*.json", "xdt=20260206/a.json", false)]
    [InlineData("a/**/z.json", "a/z.json", true)]
    [InlineData("a/**/z.json", "a/b/c/z.json", true)]
    [InlineData("a.json", "abjson", false)]
    [InlineData("**.gz", "a/b.json.gz", true)]
    [InlineData("**.gz", "a/b.json", false)]
    public void A_days_pattern_matches_its_keys_only(string pattern, string key, bool matches) =>
        Assert.Equal(matches, KeyPattern.Parse(pattern).For(new DateOnly(2026, 2, 6)).Matches(key));

    [Theory]
    [InlineData("raw-events/{yyyy}/{MM}/{dd}/**", "raw-events/2026/02/06/")]
    [InlineData("**/{yyyy}", "")]
    [InlineData("a/*/{dd}", "a/")]
    [InlineData("a/{dd}.json", "a/06.json")]
    public void The_prefix_ends_where_the_first_wildcard_begins(string pattern, string prefix) =>
        Assert.Equal(prefix, KeyPattern.Parse(pattern).For(new DateOnly(2026, 2, 6)).Prefix);

    [Theory]
    [InlineData("raw-events/2026/02/06/00/e.gz", "2026-02-06")]
    [InlineData("raw-events/2026/13/06/e.gz", null)]
    [InlineData("raw-events/2026/02/30/e.gz", null)]
    [InlineData("raw-events/2026/2/6/e.gz", null)]
    [InlineData("other", null)]
    public void A_key_carries_its_date(string key, string? date) => Assert.Equal(
        date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture),
        KeyPattern.Parse("raw-events/{yyyy}/{MM}/{dd}/**").DateOf(key));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a/{year}/b", "character 3")]
    [InlineData("a}", "character 2")]
    public void A_wrong_pattern_is_refused(string pattern, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => KeyPattern.Parse(pattern)).Message, StringComparison.Ordinal);
}
