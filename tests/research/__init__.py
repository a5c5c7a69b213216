"""The public record held against the rows of the research that it was entered from."""
