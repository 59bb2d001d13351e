namespace Engagement.Web.Pages.Report;

/// <summary>Which figures each part of a report shows.</summary>
internal static class ReportKeys
{
    public static readonly string[] Promise = ["promise.kept", "firstAnswer.median", "firstAnswer.p90", "answered", "acknowledged.inTime", "needing"];

    public static readonly string[] Theme =
        ["publishing.sent", "inbound", "inbound.questions", "inbound.complaints", "inbound.praise", "engagement", "reach", "work", "theme.shareOfConversation", "theme.shareOfPosts"];

    public static readonly string[] Channel =
        ["publishing.sent", "inbound", "needing", "promise.kept", "firstAnswer.median", "ingestLag.median", "ingestLag.p95", "engagement", "engagementRate.impressions", "engagementRate.reach"];

    public static readonly string[] Publishing =
    [
        "publishing.due", "publishing.sent", "publishing.onTime", "publishing.late", "publishing.missed", "publishing.held", "publishing.unknown", "publishing.failed",
        "publishing.doubled", "engagement", "impressions", "reach", "engagementRate.impressions", "engagementRate.reach",
    ];

    public static readonly string[] People = ["contacts", "contacts.new", "contacts.returning", "advocates", "advocates.reach", "contacts.critical"];

    public static readonly string[] Segment = ["contacts", "inbound", "inbound.questions", "inbound.complaints", "inbound.praise", "needing", "promise.kept"];

    public static readonly string[] Survey = ["csat", "csat.answered"];

    public static readonly string[] Mood =
        ["sentiment.positive", "sentiment.neutral", "sentiment.negative", "sentiment.notClassed", "peakEnd.negative", "peakEnd.endedNegative", "peakEnd.endedBetter"];

    public static readonly string[] Desk =
    [
        "acknowledgements", "acknowledgements.wrong", "firstContactResolution", "handOvers.mean", "handOvers.worst", "escalations.50", "escalations.75", "escalations.90",
        "escalations.100", "escalations.inTime", "work", "inbound.spam", "firstAnswer.mean", "ingestLag.median", "ingestLag.p95",
    ];
}
