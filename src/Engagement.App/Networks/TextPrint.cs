using System.Security.Cryptography;
using System.Text;

namespace Engagement.App.Networks;

/// <summary>A short print of a text, so that a key tells what is new from what is known without holding the text.</summary>
internal static class TextPrint
{
    public static string Of(string? text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? "")))[..16];
}
