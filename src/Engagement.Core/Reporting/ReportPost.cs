using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>One post on one channel with what it drew. Null is "not given" by the network.</summary>
public sealed record ReportPost(
    DeliveryId Id,
    string Channel,
    string Network,
    string? Theme,
    string Text,
    DateTimeOffset? SentAt,
    string? Link,
    long? Engagement,
    long? Impressions,
    long? Reach,
    long? Comments);
