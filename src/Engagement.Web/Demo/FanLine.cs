namespace Engagement.Web.Demo;

/// <summary>Something a fan may say, and what a person of ours would answer.</summary>
/// <param name="Kind">What it is meant to be: praise, fan, question, complaint, request, other, spam, abuse.</param>
/// <param name="Text">The words.</param>
/// <param name="Answer">Null where nobody need answer.</param>
internal sealed record FanLine(string Kind, string Text, string? Answer);
