using System.Text;

namespace Engagement.App.Templates;

/// <summary>Collects what a template says, up to a limit.</summary>
internal sealed class CappedWriter : TextWriter
{
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        Check(1);
        _text.Append(value);
    }

    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        _text.Append(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        _text.Append(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        _text.Append(buffer);
    }

    public override string ToString() => _text.ToString();

    private void Check(int more)
    {
        if (_text.Length + more > TemplateLimits.Output)
            throw new TemplateException(new TemplateError(1, 1, $"The text becomes longer than {TemplateLimits.Output} characters."));
    }
}
