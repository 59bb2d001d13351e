namespace Engagement.Core.Inbox;

/// <summary>The stable names of the rules that decide on a comment; stored with each decision.</summary>
public static class DecisionRules
{
    public const string Own = "own";
    public const string Robot = "robot";
    public const string AuthorGone = "author-gone";
    public const string Spam = "spam";
    public const string Abuse = "abuse";
    public const string Labelled = "labelled";
    public const string Urgent = "urgent";
    public const string Empty = "empty";
    public const string PictureOnly = "picture-only";
    public const string QuestionMark = "question-mark";
    public const string Question = "question";
    public const string Complaint = "complaint";
    public const string Request = "request";
    public const string Language = "language";
    public const string Unsure = "unsure";
    public const string PersonSpoke = "person-spoke";
    public const string Waits = "waits";
    public const string AlreadyAcknowledged = "already-acknowledged";
    public const string ChannelOff = "channel-off";
    public const string NetworkForbids = "network-forbids";
    public const string PersonCap = "person-cap";
    public const string ChannelCap = "channel-cap";
    public const string Loop = "loop";
    public const string OptedOut = "opted-out";
    public const string Objected = "objected";
    public const string TooOld = "too-old";
    public const string SurePraise = "sure-praise";
    public const string SureFanContent = "sure-fan-content";
}
