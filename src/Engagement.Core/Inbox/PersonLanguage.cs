namespace Engagement.Core.Inbox;

/// <summary>The language that a person is written to in where words stand ready: theirs if there are words in it, else the channel's.</summary>
public static class PersonLanguage
{
    /// <param name="read">The language in which they wrote last, as it was read; null where nothing was.</param>
    /// <param name="channel">The channel's.</param>
    /// <returns>"fi" or "en".</returns>
    public static string Of(string? read, string channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return read is "fi" or "en" ? read : channel.StartsWith("fi", StringComparison.Ordinal) ? "fi" : "en";
    }
}
