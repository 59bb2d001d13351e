using Engagement.App.Answers;
using Engagement.App.Channels;
using Engagement.App.Inbox;
using Engagement.App.Library;
using Engagement.App.Mails;
using Engagement.App.Networks;
using Engagement.App.Notices;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Reporting;
using Engagement.App.Routing;
using Engagement.App.Themes;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Data;

/// <summary>The one model; a derived context per database carries its migrations.</summary>
public abstract class EngagementContext(DbContextOptions options) : IdentityUserContext<User, UserId>(options)
{
    internal DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    internal DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    internal DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    internal DbSet<WorkspaceSetting> Settings => Set<WorkspaceSetting>();

    internal DbSet<Channel> Channels => Set<Channel>();

    internal DbSet<Credential> Credentials => Set<Credential>();

    internal DbSet<NetworkApp> NetworkApps => Set<NetworkApp>();

    internal DbSet<ReadSpending> ReadSpendings => Set<ReadSpending>();

    internal DbSet<Subscription> Subscriptions => Set<Subscription>();

    internal DbSet<Notice> Notices => Set<Notice>();

    internal DbSet<ConnectAttempt> ConnectAttempts => Set<ConnectAttempt>();

    internal DbSet<Media> Media => Set<Media>();

    internal DbSet<LibraryItem> LibraryItems => Set<LibraryItem>();

    internal DbSet<Permission> Permissions => Set<Permission>();

    internal DbSet<Delivery> Deliveries => Set<Delivery>();

    internal DbSet<Attempt> Attempts => Set<Attempt>();

    internal DbSet<Preparation> Preparations => Set<Preparation>();

    internal DbSet<Post> Posts => Set<Post>();

    internal DbSet<PostMedia> PostMedia => Set<PostMedia>();

    internal DbSet<PostVersion> PostVersions => Set<PostVersion>();

    internal DbSet<Approval> Approvals => Set<Approval>();

    internal DbSet<ApprovalRule> ApprovalRules => Set<ApprovalRule>();

    internal DbSet<ReviewLink> ReviewLinks => Set<ReviewLink>();

    internal DbSet<KeptDraft> KeptDrafts => Set<KeptDraft>();

    internal DbSet<Theme> Themes => Set<Theme>();

    internal DbSet<Slot> Slots => Set<Slot>();

    internal DbSet<InboundEvent> InboundEvents => Set<InboundEvent>();

    internal DbSet<Contact> Contacts => Set<Contact>();

    internal DbSet<Conversation> Conversations => Set<Conversation>();

    internal DbSet<Interaction> Interactions => Set<Interaction>();

    internal DbSet<TriageRow> Triage => Set<TriageRow>();

    internal DbSet<AcknowledgementSettings> AcknowledgementSettings => Set<AcknowledgementSettings>();

    internal DbSet<LearnedLayer> LearnedLayers => Set<LearnedLayer>();

    internal DbSet<Objection> Objections => Set<Objection>();

    internal DbSet<TakenBack> TakenBack => Set<TakenBack>();

    internal DbSet<ThanksByLike> ThanksByLike => Set<ThanksByLike>();

    internal DbSet<Survey> Surveys => Set<Survey>();

    internal DbSet<SurveyChannel> SurveyChannels => Set<SurveyChannel>();

    internal DbSet<Note> Notes => Set<Note>();

    internal DbSet<Mention> Mentions => Set<Mention>();

    internal DbSet<Presence> Presence => Set<Presence>();

    internal DbSet<DeskView> DeskViews => Set<DeskView>();

    internal DbSet<DeskCount> DeskCounts => Set<DeskCount>();

    internal DbSet<Segment> Segments => Set<Segment>();

    internal DbSet<Article> Articles => Set<Article>();

    internal DbSet<AskedQuestion> Questions => Set<AskedQuestion>();

    internal DbSet<SavedReply> SavedReplies => Set<SavedReply>();

    internal DbSet<Queue> Queues => Set<Queue>();

    internal DbSet<Clock> Clocks => Set<Clock>();

    internal DbSet<Escalation> Escalations => Set<Escalation>();

    internal DbSet<RoutingRule> RoutingRules => Set<RoutingRule>();

    internal DbSet<Shift> Shifts => Set<Shift>();

    internal DbSet<Holiday> Holidays => Set<Holiday>();

    internal DbSet<CrisisSignal> CrisisSignals => Set<CrisisSignal>();

    internal DbSet<ExpertQuestion> ExpertQuestions => Set<ExpertQuestion>();

    internal DbSet<DeskNotice> DeskNotices => Set<DeskNotice>();

    internal DbSet<Assignment> Assignments => Set<Assignment>();

    internal DbSet<ReportSnapshot> ReportSnapshots => Set<ReportSnapshot>();

    internal DbSet<ReportSubscription> ReportSubscriptions => Set<ReportSubscription>();

    internal DbSet<SavedReport> SavedReports => Set<SavedReport>();

    internal DbSet<ShareLink> ShareLinks => Set<ShareLink>();

    internal DbSet<ChannelDeafness> ChannelDeafness => Set<ChannelDeafness>();

    internal DbSet<PostFigure> PostFigures => Set<PostFigure>();

    internal DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    internal DbSet<Worker> Workers => Set<Worker>();

    internal DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Whether the row is not stored yet: then nothing that is stored can belong to it, and need not be asked for.</summary>
    internal bool IsNew(object row) => Entry(row).State is EntityState.Added;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(EngagementContext).Assembly);
        builder.StoreEnumsAsText();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.StoreIdsAsNumbers();
}
