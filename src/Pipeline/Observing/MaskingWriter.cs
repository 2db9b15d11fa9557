using System.Text;

namespace Pipeline.Observing;

/// <summary>Writes texts without their secrets.</summary>
/// <param name="inner">Where to.</param>
/// <param name="mask">The secrets.</param>
internal sealed class MaskingWriter(TextWriter inner, SecretMask mask) : TextWriter
{
    /// <inheritdoc />
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc />
    public override void Write(char value) => inner.Write(value);

    /// <inheritdoc />
    public override void Write(string? value) => inner.Write(mask.Apply(value));

    /// <inheritdoc />
    public override void WriteLine(string? value) => inner.WriteLine(mask.Apply(value));

    /// <inheritdoc />
    public override void Flush() => inner.Flush();
}
