using System.Text;

namespace Engagement.App.Networks.Http;

/// <summary>What was read from an address.</summary>
/// <param name="Address">Where it was found in the end.</param>
/// <param name="ContentType">What it says to be.</param>
/// <param name="Bytes">As they were, unpacked.</param>
/// <param name="Charset">How its text is written.</param>
internal sealed record ReadBytes(Uri Address, string ContentType, ReadOnlyMemory<byte> Bytes, Encoding Charset)
{
    public string Text => Charset.GetString(Bytes.Span);
}
