namespace Engagement.App.Templates;

/// <summary>Walks forward through a template and knows line and column.</summary>
internal sealed class TemplatePlace(string template)
{
    private int _at;
    private int _lineStart;

    public int Line { get; private set; } = 1;

    public int Column => _at - _lineStart + 1;

    public void MoveTo(int position)
    {
        for (; _at < position; _at++)
        {
            if (template[_at] == '\n')
            {
                Line++;
                _lineStart = _at + 1;
            }
        }
    }

    public TemplateException Wrong(string message) => new(new TemplateError(Line, Column, message));
}
