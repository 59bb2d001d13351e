using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>Somebody who gets the weekly report by mail.</summary>
public sealed record SubscriptionLine(ReportSubscriptionId Id, string Email, string Name, string Language, TimeOnly At, DateTimeOffset CreatedAt);
