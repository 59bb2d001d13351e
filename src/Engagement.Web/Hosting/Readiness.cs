namespace Engagement.Web.Hosting;

/// <summary>Whether the program can do its work, and if not, why.</summary>
/// <param name="Ready">Database and workers are well.</param>
/// <param name="Reasons">Why not.</param>
/// <param name="Warnings">What needs a person and stops nothing, such as a mail server that refuses.</param>
internal sealed record Readiness(bool Ready, IReadOnlyList<string> Reasons, IReadOnlyList<string> Warnings);
