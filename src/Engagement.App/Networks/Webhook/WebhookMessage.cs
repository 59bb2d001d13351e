namespace Engagement.App.Networks.Webhook;

/// <summary>What the other side is asked to publish.</summary>
/// <param name="Id">The same on every try; the Idempotency-Key too.</param>
/// <param name="Kind">post, firstComment, reply or acknowledgement.</param>
/// <param name="Text">The final words.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="InReplyTo">The other side's id of what it answers.</param>
/// <param name="Media">Pictures, in order.</param>
/// <param name="CreatedAt">When it was made; the same on every try.</param>
internal sealed record WebhookMessage(
    string Id, string Kind, string Text, string Language, string? InReplyTo, IReadOnlyList<WebhookMessage.Picture> Media, DateTimeOffset CreatedAt)
{
    /// <param name="ContentType">For example <c>image/jpeg</c>.</param>
    /// <param name="AltText">What somebody who cannot see it is told.</param>
    /// <param name="Content">Its bytes, base64.</param>
    internal sealed record Picture(string ContentType, string AltText, string Content);
}
