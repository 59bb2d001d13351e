namespace Engagement.App.Mails;

/// <summary>A mail with its words.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The HTML with its pictures in it, as a reader shows it.</param>
public sealed record MailView(MailLine Line, string Text, string Html);
