using System.Collections;
using Microsoft.Extensions.Configuration;
using Pipeline.Commands;
using Pipeline.Observing;
using Xunit;

namespace Pipeline.Tests.Observing;

public class SecretMaskTests
{
    [Theory]
    [InlineData("hunter22", "password is hunter22.", "password is *****.")]
    [InlineData("a\"b\\c", """{"x": "a\"b\\c"}""", """{"x": "*****"}""")]
    [InlineData("p&q r", "https://h/?k=p%26q%20r", "https://h/?k=*****")]
    [InlineData("it's", "select 'it''s'", "select '*****'")]
    [InlineData("-----BEGIN\nline one\n", "at line one of the key", "at ***** of the key")]
    [InlineData("abc", "abcdef", "abcdef")]
    public void Secrets_are_found_in_the_forms_in_which_they_are_written(string secret, string text, string expected) =>
        Assert.Equal(expected, new SecretMask([secret]).Apply(text));

    [Fact]
    public void One_that_holds_another_is_not_left_in_part() => Assert.Equal("***** *****", new SecretMask(["secret", "secretly"]).Apply("secretly secret"));

    [Theory]
    [InlineData("DBT_ENV_SECRET_KEY", "value-of-it", true)]
    [InlineData("AWS_SECRET_ACCESS_KEY", "value-of-it", true)]
    [InlineData("AWS_SESSION_TOKEN", "value-of-it", true)]
    [InlineData("AWS_WEB_IDENTITY_TOKEN_FILE", "/var/run/token", false)]
    [InlineData("MAX_TOKENS", "4096", false)]
    [InlineData("PWD", "/home/somebody", false)]
    [InlineData("HOME", "/home/somebody", false)]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "x-key=value-of-it", true)]
    public void The_environment_tells_secrets_by_their_names(string name, string value, bool isSecret) =>
        Assert.Equal(isSecret, Mask([], new Hashtable { [name] = value }).Apply($"< {value.Split('=')[^1]} >") == "< ***** >");

    [Theory]
    [InlineData("Snowflake:password", "value-of-it", "value-of-it", true)]
    [InlineData("Snowflake:private_key_pwd", "value-of-it", "value-of-it", true)]
    [InlineData("Snowflake:token", "value-of-it", "value-of-it", true)]
    [InlineData("Snowflake:private_key_file", "/keys/rsa.p8", "/keys/rsa.p8", false)]
    [InlineData("Snowflake:user", "value-of-it", "value-of-it", false)]
    [InlineData("Snowflake:ConnectionString", "account=xy12345;password=value-of-it", "value-of-it", true)]
    [InlineData("Snowflake:ConnectionString", "account=xy12345;password=value-of-it", "xy12345", false)]
    [InlineData("Stage", "https://me:value-of-it@host/bucket", "value-of-it", true)]
    public void Settings_that_hold_secrets_are_known(string key, string value, string part, bool isSecret) =>
        Assert.Equal(isSecret, Mask([KeyValuePair.Create("Pipeline:" + key, (string?)value)], []).Apply(part) == "*****");

    private static SecretMask Mask(IEnumerable<KeyValuePair<string, string?>> settings, Hashtable environment) =>
        Secrets.Of(PipelineSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()), environment);
}
