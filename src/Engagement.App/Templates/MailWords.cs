namespace Engagement.App.Templates;

/// <summary>A mail in words.</summary>
public sealed record MailWords(string Subject, string Text, string Html);
