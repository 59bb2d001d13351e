namespace Engagement.Web.Outbound;

/// <summary>What became of a delivery that nobody could tell.</summary>
internal enum ResolvedAs
{
    Sent,
    NotSent,
}
