namespace Engagement.Core.Mails;

/// <summary>Something that goes with a mail.</summary>
/// <param name="Name">Its file name; for a picture in the text also its content id: <c>cid:name</c>.</param>
/// <param name="ContentType">What it is, such as <c>image/png</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Inline">Shown in the text, not beside it.</param>
public sealed record MailFile(string Name, string ContentType, byte[] Content, bool Inline);
