using Engagement.Core.Common;
using Engagement.Core.Mails;

namespace Engagement.App.Mails;

/// <summary>A mail as the list shows it.</summary>
public sealed record MailLine(
    OutgoingMailId Id, string Key, string To, string? ToName, string Subject, MailState State, string? Reason, int Attempts, DateTimeOffset DueAt, DateTimeOffset NextTryAt, DateTimeOffset? SentAt);
