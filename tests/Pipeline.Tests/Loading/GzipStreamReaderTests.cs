using System.IO.Compression;
using System.Text;
using Pipeline.Loading;
using Xunit;

namespace Pipeline.Tests.Loading;

public class GzipStreamReaderTests
{
    private static readonly string Text = string.Concat(
        Enumerable.Range(0, 40).Select(i => $"{{\"event_id\":\"evt_{i * 7919}\",\"event_type\":\"page_view\",\"amount\":{i}.25}}\n"));

    public static TheoryData<string, byte[]> Files => new()
    {
        { "optimal", Gzip.Of(Text) },
        { "stored", Gzip.Of(Text, CompressionLevel.NoCompression) },
        { "smallest", Gzip.Of(Text, CompressionLevel.SmallestSize) },
        { "empty content", Gzip.Of("") },
        { "with name, comment, extra field and header checksum", WithHeaderFields(Gzip.Of(Text)) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_at_any_byte_is_refused(string what, byte[] file)
    {
        Assert.NotEmpty(what);
        var whole = Read(file);
        for (var length = 1; length < file.Length; length++)
        {
            var cut = file[..length];
            Assert.Throws<BrokenFileException>(() => Read(cut));
        }

        Assert.Equal(what == "empty content" ? "" : Text, whole);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_with_a_wrong_checksum_or_length_is_refused(string what, byte[] file)
    {
        Assert.NotEmpty(what);
        for (var at = -8; at < 0; at++)
        {
            Assert.Throws<BrokenFileException>(() => Read(file.Flipped(at)));
        }
    }

    [Fact]
    public void Members_one_after_the_other_are_one_text()
    {
        byte[] file = [.. Gzip.Of("a\n"), .. Gzip.Of(""), .. Gzip.Of(Text), .. Gzip.Of("")];
        Assert.Equal("a\n" + Text, Read(file));
    }

    [Fact]
    public void Many_members_larger_than_a_piece_are_one_text()
    {
        var noise = new byte[50_000];
        new Random(1).NextBytes(noise);
        var text = Convert.ToBase64String(noise);
        byte[] file = [.. Gzip.Of(text), .. Gzip.Of(text), .. Gzip.Of(text)];
        Assert.Equal(text + text + text, Read(file));
    }

    [Fact]
    public void A_later_member_cut_anywhere_but_at_its_beginning_is_refused()
    {
        var first = Gzip.Of("a\n");
        byte[] file = [.. first, .. Gzip.Of("b\n")];
        for (var length = first.Length + 1; length < file.Length; length++)
        {
            var cut = file[..length];
            Assert.Throws<BrokenFileException>(() => Read(cut));
        }
    }

    [Fact]
    public void Anything_else_after_a_member_is_refused() =>
        Assert.Throws<BrokenFileException>(() => Read([.. Gzip.Of(Text), 0, 0, 0]));

    [Fact]
    public void A_changed_byte_anywhere_gives_the_same_text_or_is_refused()
    {
        // The header's time, level and system and the last bits before the trailer are part of no checksum.
        var file = Gzip.Of(Text);
        for (var at = 0; at < file.Length; at++)
        {
            var flipped = file.Flipped(at);
            var error = Record.Exception(() => Assert.Equal(Text, Read(flipped)));
            Assert.True(error is null or BrokenFileException, $"Byte {at}: {error}");
        }
    }

    private static string Read(byte[] file)
    {
        using var reader = new GzipStreamReader(new MemoryStream(file));
        using var text = new MemoryStream();
        reader.CopyTo(text);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static byte[] WithHeaderFields(byte[] file)
    {
        byte[] header = [.. file[..3], 0x1E, .. file[4..10], 3, 0, 1, 2, 3, .. "name\0comment\0"u8];
        var crc = System.IO.Hashing.Crc32.HashToUInt32(header);
        return [.. header, (byte)crc, (byte)(crc >> 8), .. file[10..]];
    }
}
