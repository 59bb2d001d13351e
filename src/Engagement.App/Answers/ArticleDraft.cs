namespace Engagement.App.Answers;

/// <summary>An article as somebody writes it.</summary>
public sealed record ArticleDraft(string Question, string Language, string Text, string? Link);
