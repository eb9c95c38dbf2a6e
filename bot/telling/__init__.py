"""Tells a Plan: one composer a file, every sentence a quote or resting on named passages."""
