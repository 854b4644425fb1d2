public sealed class Nothing
{
}
