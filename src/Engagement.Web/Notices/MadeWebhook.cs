using Engagement.Core.Common;

namespace Engagement.Web.Notices;

/// <summary>A webhook that was just made, with its secret, which is never given again.</summary>
internal sealed record MadeWebhook(SubscriptionId Id, string Url, IReadOnlyList<string> Events, string Secret, DateTimeOffset CreatedAt)
{
    public override string ToString() => $"{Id}";
}
