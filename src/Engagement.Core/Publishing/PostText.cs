using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Core.Publishing;

/// <summary>Whether a text fits a channel.</summary>
public static class PostText
{
    /// <summary>Null when it fits; else words that name channel, length and limit.</summary>
    /// <param name="field">The field of the request: "text" or "firstComment".</param>
    /// <param name="network">Where it is to be said.</param>
    /// <param name="handle">By which account.</param>
    /// <param name="text">What.</param>
    /// <param name="withMedia">Whether it has a picture, which may stand alone.</param>
    /// <param name="most">How much the account's own server takes, where servers differ.</param>
    public static Refusal? Check(string field, NetworkKind network, string handle, string text, bool withMedia, int? most = null)
    {
        var measure = TextRules.Measure(network, text, most);
        if (measure.Valid || (withMedia && measure.Length == 0))
        {
            return null;
        }

        var what = field == "firstComment" ? "first comment" : "text";
        if (network == NetworkKind.Instagram && measure.Length <= measure.Limit && InstagramText.TooMany(text) is { } many)
        {
            return new Refusal(RefusalKind.Invalid, $"The {what} for {network} (@{handle.TrimStart('@')}) has {many.Words}.", field, many.Limit, many.Value, handle);
        }

        var words = measure.Length == 0 ? $"The {what} for {network} (@{handle.TrimStart('@')}) is empty."
            : measure.Length > measure.Limit ? $"The {what} is {measure.Length} characters long on {network} (@{handle.TrimStart('@')}); the limit is {measure.Limit}."
            : $"{network} (@{handle.TrimStart('@')}) does not take this {what}: it has too many bytes or a character that is not allowed.";
        return new Refusal(RefusalKind.Invalid, words, field, measure.Limit, measure.Length, handle);
    }
}
