namespace Engagement.App.People;

/// <summary>The stable words of the record.</summary>
internal static class AuditActions
{
    public const string SignedIn = "sign-in";
    public const string SignInFailed = "sign-in.failed";
    public const string SignedOut = "sign-out";
    public const string WorkspaceSetUp = "workspace.set-up";
    public const string SettingsChanged = "settings.changed";
    public const string UserCreated = "user.created";
    public const string UserChanged = "user.changed";
    public const string KeyCreated = "key.created";
    public const string KeyRevoked = "key.revoked";
    public const string ChannelConnected = "channel.connected";
    public const string ChannelReconnected = "channel.reconnected";
    public const string ChannelChanged = "channel.changed";
    public const string WebhookCreated = "webhook.created";
    public const string WebhookDeleted = "webhook.deleted";
    public const string ThemeCreated = "theme.created";
    public const string ThemeChanged = "theme.changed";
    public const string OccurrenceChanged = "occurrence.changed";
    public const string PostApproved = "post.approved";
    public const string PostChangesRequested = "post.changes-requested";
    public const string ReviewLinkMade = "review-link.made";
    public const string ReviewLinkRevoked = "review-link.revoked";
    public const string ApprovalRulesChanged = "approval-rules.changed";
    public const string PermissionAsked = "permission.asked";
    public const string PostCancelled = "post.cancelled";
    public const string PublishingStopped = "publishing.stopped";
    public const string PublishingResumed = "publishing.resumed";
    public const string PostHeld = "post.held";
    public const string PostReleased = "post.released";
    public const string PostDeleted = "post.deleted";
    public const string PostsImported = "posts.imported";
    public const string CalendarLinkMade = "calendar-link.made";
    public const string CalendarLinkRevoked = "calendar-link.revoked";
    public const string DeliverySent = "delivery.sent";
    public const string DeliveryResolved = "delivery.resolved";
    public const string DeliveryRetried = "delivery.retried";
    public const string DeliveryMoved = "delivery.moved";
    public const string DeliveryCancelled = "delivery.cancelled";
    public const string MailSentAgain = "mail.sent-again";
    public const string MailDropped = "mail.dropped";
    public const string PersonMerged = "person.merged";
    public const string PersonUnmerged = "person.unmerged";
    public const string PersonErased = "person.erased";
    public const string PersonExported = "person.exported";
    public const string ExpertAsked = "expert.asked";
    public const string RemoteDeleted = "remote.deleted";
    public const string RemoteHidden = "remote.hidden";
    public const string RemoteShown = "remote.shown";
    public const string RemoteLiked = "remote.liked";
    public const string RemoteUnliked = "remote.unliked";
}
