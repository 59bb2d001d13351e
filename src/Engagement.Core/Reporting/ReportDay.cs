namespace Engagement.Core.Reporting;

/// <summary>One local day.</summary>
/// <param name="Date">In the workspace's zone.</param>
/// <param name="IsPart">It had not ended, or not begun, when the report was made.</param>
/// <param name="Inbound">All that came in.</param>
/// <param name="Questions">Of these, questions.</param>
/// <param name="Complaints">Of these, complaints.</param>
/// <param name="Requests">Of these, requests.</param>
/// <param name="Praise">Of these, praise and fan content.</param>
/// <param name="Published">Posts that went out, one per channel.</param>
public sealed record ReportDay(DateOnly Date, bool IsPart, int Inbound, int Questions, int Complaints, int Requests, int Praise, int Published)
{
    /// <summary>What is none of the named kinds.</summary>
    public int Other => Inbound - Questions - Complaints - Requests - Praise;
}
