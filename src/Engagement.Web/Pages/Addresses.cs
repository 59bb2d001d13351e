namespace Engagement.Web.Pages;

/// <summary>Keeps redirects inside the product.</summary>
internal static class Addresses
{
    /// <summary>The address if it is one of ours, else the front page.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
            ? address
            : "/";
}
