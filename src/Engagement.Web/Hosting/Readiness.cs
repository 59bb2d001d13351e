namespace Engagement.Web.Hosting;

/// <summary>Whether the program can do its work, and if not, why.</summary>
internal sealed record Readiness(bool Ready, IReadOnlyList<string> Reasons);
