using System.Text;
using Pipeline.Compiled;
using Pipeline.Loading;
using Xunit;

namespace Pipeline.Tests.Loading;

public class JsonRecordReaderTests
{
    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "{\"a\":1}|{\"a\":2}")]
    [InlineData("{\"a\":1}{\"a\":2}", "{\"a\":1}|{\"a\":2}")]
    [InlineData("{\"a\":1}\r\n\r\n  {\"a\":2}  ", "{\"a\":1}|{\"a\":2}")]
    [InlineData("{\n  \"a\": [1,\n 2]\n}\n[3]", "{\n  \"a\": [1,\n 2]\n}|[3]")]
    [InlineData("1 2\n\"x\" null true", "1|2|\"x\"|null|true")]
    [InlineData("\uFEFF{\"a\":\"ä€𝄞\"}", "{\"a\":\"ä€𝄞\"}")]
    [InlineData("", "")]
    [InlineData(" \n\t\r\n", "")]
    public void Values_are_records_however_they_are_laid_out(string text, string records)
    {
        // The same text in pieces of one byte meets every place at which a buffer can end.
        Assert.Equal(records, string.Join('|', Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))));
        Assert.Equal(records, string.Join('|', Read(new Dripping(Encoding.UTF8.GetBytes(text)))));
    }

    [Fact]
    public void A_record_may_be_longer_than_the_buffer()
    {
        var large = "\"" + new string('x', 3_000_000) + "\"";
        Assert.Equal([large, "1"], Read(new MemoryStream(Encoding.UTF8.GetBytes(large + "\n1"))));
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":}\n", 2, 6)]
    [InlineData("{\"a\":1}\n{\"a\":1", 2, 7)]
    [InlineData("{\"a\":1,}", 1, 8)]
    [InlineData("{\"ä\":01}", 1, 7)]
    [InlineData("{'a':1}", 1, 2)]
    [InlineData("{\"a\":1}\n\n// no\n", 3, 1)]
    [InlineData("{\n\"a\":1\n\"b\":2}", 3, 1)]
    [InlineData("{\"a\":NaN}", 1, 6)]
    [InlineData("1\n2\n}", 3, 1)]
    public void An_error_stands_at_its_line_and_character(string text, int line, int character)
    {
        foreach (var stream in new Stream[] { new MemoryStream(Encoding.UTF8.GetBytes(text)), new Dripping(Encoding.UTF8.GetBytes(text)) })
        {
            var error = Assert.Throws<BrokenFileException>(() => Read(stream));
            Assert.Equal((line, character), (error.Line, error.Character));
            Assert.StartsWith("The text is not JSON: ", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_refused_where_it_is_not()
    {
        byte[] text = [.. "1\n{\"ä\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        var error = Assert.Throws<BrokenFileException>(() => Read(new MemoryStream(text)));
        Assert.Equal((2L, 7L), (error.Line, error.Character));
        Assert.Contains("0xC3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_an_error_the_next_line_is_read()
    {
        using var reader = new JsonRecordReader(new Dripping("1\n{\"a\":} x\n2\n"u8.ToArray()), new JsonFormat());
        Assert.True(reader.TryRead(out _));
        Assert.Throws<BrokenFileException>(() => reader.TryRead(out _));
        Assert.Equal("{\"a\":} x", reader.Skip());
        Assert.True(reader.TryRead(out var record));
        Assert.Equal("2", Encoding.UTF8.GetString(record));
        Assert.False(reader.TryRead(out _));
    }

    private static List<string> Read(Stream text)
    {
        using var reader = new JsonRecordReader(text, new JsonFormat());
        var records = new List<string>();
        while (reader.TryRead(out var record))
        {
            records.Add(Encoding.UTF8.GetString(record));
        }

        return records;
    }

    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);
    }
}
