namespace Engagement.App.Answers;

/// <summary>A prepared answer as somebody writes it.</summary>
public sealed record SavedReplyDraft(string Title, string Language, string Text);
