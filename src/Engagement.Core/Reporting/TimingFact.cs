using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>One post of the last sixteen weeks whose network told what it drew.</summary>
public sealed record TimingFact(DeliveryId Id, DateTimeOffset SentAt, long Engagement);
