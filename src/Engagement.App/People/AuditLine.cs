using Engagement.Core.Common;

namespace Engagement.App.People;

/// <summary>One line of the record as the settings page shows it.</summary>
public sealed record AuditLine(AuditEntryId Id, DateTimeOffset At, string Actor, string Action, string? Subject, string? Details);
