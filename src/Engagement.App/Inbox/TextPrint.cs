using System.Security.Cryptography;
using System.Text;

namespace Engagement.App.Inbox;

/// <summary>A short print of a text, to tell an edited comment from the one already known without keeping the text in a key.</summary>
internal static class TextPrint
{
    public static string Of(string? text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? "")))[..16];
}
