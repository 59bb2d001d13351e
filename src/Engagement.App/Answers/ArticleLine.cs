using Engagement.Core.Common;

namespace Engagement.App.Answers;

/// <summary>An article as pages list it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Question">As people would ask it.</param>
/// <param name="Language">"en" or "fi".</param>
/// <param name="Text">The answer.</param>
/// <param name="Link">Where more is to be read.</param>
/// <param name="TimesUsed">How many answers began with it.</param>
/// <param name="Asked">How many questions of the last 30 days it fits.</param>
public sealed record ArticleLine(ArticleId Id, string Question, string Language, string Text, string? Link, int TimesUsed, int Asked);
